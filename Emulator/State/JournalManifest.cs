using System.Globalization;
using System.Text;

namespace Acinaces.Emulator.State;

/// <summary>
/// What counts in a journal's folder: the parts of the last checkpoint and the segments behind it. Replaced as one file, so a
/// crash leaves either the former or the next.
/// </summary>
/// <param name="Checkpoint">Number of the last checkpoint; 0 before the first.</param>
/// <param name="FirstSegment">The oldest segment that is still needed.</param>
/// <param name="LastSegment">The newest segment that is known to have been begun; there may be one more.</param>
/// <param name="Parts">The checkpoint's state, in the order in which it is read.</param>
internal sealed record JournalManifest(int Checkpoint, int FirstSegment, int LastSegment, IReadOnlyList<PartFile> Parts)
{
    public const string FormatLine = "acinaces-journal 2";
    private const string FileName = "current";
    private const string PartsFolder = "parts";
    private const string TailFolder = "tail";

    public static readonly JournalManifest First = new(0, 1, 1, []);

    public long PartBytes => Parts.Sum(part => part.Bytes);

    public static string FileIn(string journal) => Path.Combine(journal, FileName);

    public static string TailIn(string journal) => Path.Combine(journal, TailFolder);

    public static string PartsIn(string journal) => Path.Combine(journal, PartsFolder);

    /// <summary>Absent: the folder holds no journal yet.</summary>
    /// <exception cref="JournalDamageException">The file cannot be understood, or is gone while segments are there.</exception>
    public static JournalManifest? Read(string journal)
    {
        var file = FileIn(journal);
        if (!File.Exists(file))
        {
            return Directory.Exists(journal) && Directory.EnumerateFiles(journal, "*.log", SearchOption.AllDirectories).Any()
                ? throw new JournalDamageException(file, 0, "The file is missing although there are segments.")
                : null;
        }
        var bytes = File.ReadAllBytes(file);
        return Parse(bytes) ?? throw new JournalDamageException(file, 0, "The file is not readable.");
    }

    /// <summary>Makes this what counts.</summary>
    public void Write(string journal)
    {
        var file = FileIn(journal);
        var next = file + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(ToBytes());
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, file, overwrite: true);
    }

    private byte[] ToBytes()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{FormatLine}\n{Checkpoint} {FirstSegment} {LastSegment}\n");
        foreach (var part in Parts) text.Append(CultureInfo.InvariantCulture, $"{part.Bytes} {part.Folder}\n");
        text.Append(CultureInfo.InvariantCulture, $"{JournalRecord.Crc32C(Encoding.UTF8.GetBytes(text.ToString())):X8}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static JournalManifest? Parse(byte[] bytes)
    {
        const int CheckBytes = 9;
        if (bytes.Length < CheckBytes) return null;
        var check = Encoding.UTF8.GetString(bytes.AsSpan(bytes.Length - CheckBytes));
        var content = bytes.AsSpan(0, bytes.Length - CheckBytes);
        if (check != string.Create(CultureInfo.InvariantCulture, $"{JournalRecord.Crc32C(content):X8}\n")) return null;
        var lines = Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0] != FormatLine) return null;
        var numbers = lines[1].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new JournalManifest(numbers[0], numbers[1], numbers[2], [.. lines[2..].Select(ParsePart)]);
    }

    private static PartFile ParsePart(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return new PartFile(line[(space + 1)..], long.Parse(line[..space], CultureInfo.InvariantCulture));
    }
}
