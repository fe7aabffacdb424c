using System.Text.Encodings.Web;
using System.Text.Json;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Web.Startup;

/// <summary>Where everything of a drawing stands, as JSON; its shape is that of genogram.md, "Use".</summary>
internal static class GenogramPlaces
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's bytes, in UTF-8.</summary>
    /// <param name="family">Whose drawing it is.</param>
    /// <param name="drawing">The drawing.</param>
    /// <param name="time">How long the layout alone took.</param>
    public static byte[] Write(Family family, Drawing drawing, TimeSpan time)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("people");
            foreach (var person in drawing.People)
            {
                json.WriteStartObject();
                json.WriteString("id", person.Person.Value);
                json.WriteString("name", family.Person(person.Person)?.Name);
                json.WriteNumber("row", person.Row);
                Box(json, person.At);
            }

            json.WriteEndArray();
            json.WriteStartArray("labels");
            foreach (var label in drawing.Labels)
            {
                json.WriteStartObject();
                json.WriteString("of", label.Of.Value);
                Box(json, label.At);
            }

            json.WriteEndArray();
            json.WriteStartArray("lines");
            foreach (var line in drawing.Lines)
                Line(json, line);
            json.WriteEndArray();
            json.WriteNumber("milliseconds", Math.Round(time.TotalMilliseconds, 3));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>The rest of an object that has a place: its box, by the centre.</summary>
    private static void Box(Utf8JsonWriter json, Box box)
    {
        json.WriteNumber("x", box.X);
        json.WriteNumber("y", box.Y);
        json.WriteNumber("width", box.Width);
        json.WriteNumber("height", box.Height);
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, Line line)
    {
        json.WriteStartObject();
        json.WriteString("kind", line.Kind switch { LineKind.Union => "union", LineKind.Descent => "descent", LineKind.Sibship => "sibship", _ => "bond" });
        json.WriteStartArray("people");
        foreach (var person in line.People)
            json.WriteStringValue(person.Value);
        json.WriteEndArray();
        json.WriteStartArray("points");
        foreach (var point in line.Points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.X);
            json.WriteNumberValue(point.Y);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
