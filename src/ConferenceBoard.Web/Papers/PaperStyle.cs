using Microsoft.Extensions.FileProviders;

namespace ConferenceBoard.Web.Papers;

/// <summary>The style sheets of papers and of the chair's sheet with their font inside, for a browser that may fetch nothing. Read once.</summary>
internal sealed class PaperStyle(IWebHostEnvironment environment)
{
    private const string Font = "_content/Radzen.Blazor/fonts/InterVariable.woff2";

    private readonly Lazy<string> _text = new(() =>
    {
        var files = environment.WebRootFileProvider;
        var css = Read(files, "css/papers.css") + Read(files, "css/sheet.css");
        if (files.GetFileInfo(Font) is not { Exists: true } file)
            return css;
        using var font = file.CreateReadStream();
        using var bytes = new MemoryStream();
        font.CopyTo(bytes);
        return css.Replace("../" + Font, "data:font/woff2;base64," + Convert.ToBase64String(bytes.ToArray()), StringComparison.Ordinal);
    });

    private static string Read(IFileProvider files, string path)
    {
        using var reader = new StreamReader(files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }

    /// <summary>The style sheet.</summary>
    public string Text => _text.Value;
}
