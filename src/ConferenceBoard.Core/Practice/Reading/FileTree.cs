using System.Text;
using System.Text.Json;

namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>What a value in a file is.</summary>
internal enum NodeKind
{
    /// <summary>Named fields.</summary>
    Fields,

    /// <summary>A list.</summary>
    List,

    /// <summary>A text.</summary>
    Words,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>null.</summary>
    Nothing,
}

/// <summary>A value in a file, which knows its line.</summary>
internal sealed record FileNode(NodeKind Kind, int Line)
{
    public string Words { get; init; } = "";

    /// <summary>The number, where it is a whole one of 32 bits.</summary>
    public int? Whole { get; init; }

    public bool Yes { get; init; }

    public List<FileField> Fields { get; } = [];

    public List<FileNode> Items { get; } = [];
}

/// <summary>A named value, and the line its name is on.</summary>
internal readonly record struct FileField(string Name, int Line, FileNode Node);

/// <summary>JSON to nodes that know their lines.</summary>
internal ref struct FileTree
{
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private FileTree(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 });
    }

    /// <summary>The whole file, or null and one fault where it is not JSON.</summary>
    public static FileNode? Read(ReadOnlySpan<byte> file, ProfileFaults faults)
    {
        if (file.Length > Limits.PracticeFileBytes)
            return Not(1, ProfileFault.TooLarge, Limits.PracticeFileBytes);
        if (file.StartsWith("\uFEFF"u8))
            file = file[3..];
        if (NotText(file) is { } broken)
            return Not(broken.Line, broken.Fault);
        if (file.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return Not(1, ProfileFault.Empty);

        var tree = new FileTree(file);
        try
        {
            tree._reader.Read();
            var root = tree.Node();
            tree._reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            return Not((int)(e.LineNumber ?? 0) + 1, ProfileFault.Syntax);
        }
        catch (InvalidOperationException)
        {
            // How the reader answers to an escape (\uD83D) that is half a character.
            return Not(tree._line, ProfileFault.HalfCharacter);
        }

        FileNode? Not(int line, ProfileFault fault, params object[] figures)
        {
            faults.Add(line, "", fault, figures);
            return null;
        }
    }

    /// <summary>The first byte that is not of a text in UTF-8.</summary>
    private static (int Line, ProfileFault Fault)? NotText(ReadOnlySpan<byte> file)
    {
        // UTF-16 from a text editor begins with one of two marks, and every second byte of its English is 0.
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (1, ProfileFault.NotUtf8);
        for (var at = 0; at < file.Length;)
        {
            if (Rune.DecodeFromUtf8(file[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
                return (1 + file[..at].Count((byte)'\n'), ProfileFault.NotUtf8);
            if (rune.Value == 0)
                return (1 + file[..at].Count((byte)'\n'), ProfileFault.NoText);
            at += length;
        }

        return null;
    }

    /// <summary>The value that the reader stands on. No deeper than the reader lets it be.</summary>
    private FileNode Node()
    {
        var line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var fields = new FileNode(NodeKind.Fields, line);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var (at, name) = (Line(), _reader.GetString() ?? "");
                    _reader.Read();
                    fields.Fields.Add(new FileField(name, at, Node()));
                }

                return fields;
            case JsonTokenType.StartArray:
                var list = new FileNode(NodeKind.List, line);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(Node());
                return list;
            case JsonTokenType.String:
                return new FileNode(NodeKind.Words, line) { Words = _reader.GetString() ?? "" };
            case JsonTokenType.Number:
                return new FileNode(NodeKind.Number, line) { Whole = _reader.TryGetInt32(out var whole) ? whole : null };
            case JsonTokenType.True or JsonTokenType.False:
                return new FileNode(NodeKind.YesNo, line) { Yes = _reader.TokenType == JsonTokenType.True };
            default:
                return new FileNode(NodeKind.Nothing, line);
        }
    }

    /// <summary>The line of the token that the reader stands on; counts on from the one before.</summary>
    private int Line()
    {
        var at = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }
}
