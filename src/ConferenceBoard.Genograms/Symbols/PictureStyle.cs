namespace ConferenceBoard.Genograms.Symbols;

/// <summary>
/// The ink of a picture that stands alone: dark on white, colours of the design tokens (ink, ink-soft, needs, danger, well), so that it
/// prints without us. Pages use the same classes with the tokens themselves.
/// </summary>
public static class PictureStyle
{
    /// <summary>Style sheet of a standalone SVG. Nothing is told by colour alone.</summary>
    public const string Css = """
        .genogram{font-family:Inter,system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic","DejaVu Sans",sans-serif}
        text{fill:#1b2230;text-anchor:middle;unicode-bidi:plaintext}
        path{fill:none;stroke-linejoin:round}
        .paper{fill:#fff}
        .outline{fill:#fff;stroke:#1b2230;stroke-width:2.5}
        .inner{stroke:#1b2230;stroke-width:2}
        .concern .outline{fill:#e9f0f6;stroke-width:3}
        .cross,.bar{stroke:#1b2230;stroke-width:2.5;stroke-linecap:round}
        .age,.asks{font-weight:600}
        .around,.detail{stroke:#4c566a;stroke-width:1.5}
        .around{fill:#fff}
        .figure{fill:#747e90}
        .stroke,.slash,.again,.twin-bar{stroke:#1b2230;stroke-width:2.5}
        .slash,.again{stroke-linecap:round}
        .twin-bar{stroke-width:2.5}
        .thin{stroke-width:1.25}
        .thick{stroke-width:5}
        .dashed{stroke-dasharray:9 6}
        .long-dashed{stroke-dasharray:20 6}
        .dotted{stroke-width:3.5;stroke-linecap:round;stroke-dasharray:.1 7}
        .dash-dotted{stroke-dasharray:12 5 2 5}
        .sparse{stroke-width:4;stroke-linecap:round;stroke-dasharray:.1 15}
        .sparse-dashed{stroke-dasharray:7 11}
        .ground{stroke:#4c566a;stroke-width:2;stroke-dasharray:12 7}
        .touch{stroke:#000;stroke-opacity:0;stroke-width:14;pointer-events:stroke}
        .bond path{stroke:#12436d}
        .bond.harm path{stroke:#9c1c2e}
        .bond.help path{stroke:#0f6d66}
        .bond .head{fill:#12436d;stroke-width:1}
        .bond.harm .head{fill:#9c1c2e}
        .bond.help .head{fill:#0f6d66}
        .open-head,.ring{stroke-width:2.5}
        .bond .ring{fill:#fff}
        .label text,.parentage .asks{paint-order:stroke;stroke:#fff;stroke-width:4;stroke-linejoin:round}
        .label.person .name{font-weight:600}
        .label.network .name{font-weight:400}
        .label .date,.legend text{fill:#1b2230}
        .legend text{text-anchor:start}
        .legend .symbol text{text-anchor:middle}
        .legend .heading{font-weight:600}
        """;
}
