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
    public const string FormatLine = "acinaces-journal 3";
    private const string FormerFormatLine = "acinaces-journal 2";
    private const string EraWord = "era";
    private const string FileName = "current";
    private const string PartsFolder = "parts";
    private const string TailFolder = "tail";

    public static readonly JournalManifest First = new(0, 1, 1, []);

    /// <summary>By the emulator's clock: the checkpoint contains no change that is later. Absent: not known, so no former state can be read.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The eras that ended with the checkpoint or before, the oldest first. Only with <see cref="Start"/>.</summary>
    public IReadOnlyList<JournalEra> Past { get; init; } = [];

    /// <summary>Past and present, the oldest first; none while <see cref="Start"/> is not known.</summary>
    public IReadOnlyList<JournalEra> Eras => Start is { } start ? [.. Past, new JournalEra(Checkpoint, FirstSegment, start, Parts)] : [];

    /// <summary>The oldest segment that anything needs.</summary>
    public int OldestSegment => Past.Count > 0 ? Past[0].FirstSegment : FirstSegment;

    public IEnumerable<PartFile> AllParts => Past.SelectMany(era => era.Parts).Concat(Parts).Distinct();

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

    /// <summary>After another checkpoint. What this one and its segments say becomes past.</summary>
    public JournalManifest Next(int checkpoint, int firstSegment, DateTimeOffset start, IReadOnlyList<PartFile> parts) =>
        this with { Checkpoint = checkpoint, FirstSegment = firstSegment, Start = start, Parts = parts, Past = Eras };

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
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{FormatLine}\n{Checkpoint} {FirstSegment} {LastSegment}{(Start is { } start ? string.Create(CultureInfo.InvariantCulture, $" {start.UtcTicks}") : "")}\n");
        AppendParts(text, Parts);
        foreach (var era in Past)
        {
            text.Append(CultureInfo.InvariantCulture, $"{EraWord} {era.Checkpoint} {era.FirstSegment} {era.Start.UtcTicks}\n");
            AppendParts(text, era.Parts);
        }
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
        if (lines.Length < 2 || lines[0] is not (FormatLine or FormerFormatLine)) return null;
        var fields = lines[1].Split(' ');
        var eras = EndsOfEras(lines).ToList();
        return new JournalManifest(ParseNumber(fields[0]), ParseNumber(fields[1]), ParseNumber(fields[2]), [.. lines[2..eras[0]].Select(ParsePart)])
        {
            Start = fields.Length > 3 ? ParseInstant(fields[3]) : null,
            Past = [.. eras.Zip(eras.Skip(1), (from, to) => ParseEra(lines[from], lines[(from + 1)..to]))],
        };
    }

    /// <summary>Where each era's line stands, and where the last one ends.</summary>
    private static IEnumerable<int> EndsOfEras(string[] lines) =>
        Enumerable.Range(2, lines.Length - 2).Where(number => lines[number].StartsWith(EraWord + " ", StringComparison.Ordinal)).Append(lines.Length);

    private static JournalEra ParseEra(string line, string[] parts)
    {
        var fields = line.Split(' ');
        return new JournalEra(ParseNumber(fields[1]), ParseNumber(fields[2]), ParseInstant(fields[3]), [.. parts.Select(ParsePart)]);
    }

    private static int ParseNumber(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset ParseInstant(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static void AppendParts(StringBuilder text, IReadOnlyList<PartFile> parts)
    {
        foreach (var part in parts) text.Append(CultureInfo.InvariantCulture, $"{part.Bytes} {part.Folder}\n");
    }

    private static PartFile ParsePart(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return new PartFile(line[(space + 1)..], long.Parse(line[..space], CultureInfo.InvariantCulture));
    }
}
