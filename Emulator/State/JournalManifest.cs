using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>
/// Which generation of segments counts. Each compaction writes a new folder and then switches to it by replacing this one file,
/// so that a crash leaves either the old journal or the new one.
/// </summary>
/// <param name="SnapshotBytes">Length of the snapshot the generation began with; 0 for the first.</param>
internal sealed record JournalManifest(int Generation, long SnapshotBytes)
{
    private const string FileName = "current";
    private const string FormatLine = "acinaces-journal 1";

    public string FolderIn(string journal) => Path.Combine(journal, Generation.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Absent: the folder holds no journal yet.</summary>
    /// <exception cref="JournalDamageException">The file cannot be understood, or is gone while segments are there.</exception>
    public static JournalManifest? Read(string journal)
    {
        var file = Path.Combine(journal, FileName);
        if (!File.Exists(file))
        {
            return Directory.Exists(journal) && Directory.EnumerateFiles(journal, "*.log", SearchOption.AllDirectories).Any()
                ? throw new JournalDamageException(file, 0, "The file is missing although there are segments.")
                : null;
        }
        var lines = File.ReadAllLines(file);
        return lines.Length == 3 && lines[0] == FormatLine
            && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            && long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out var snapshotBytes)
            ? new JournalManifest(generation, snapshotBytes)
            : throw new JournalDamageException(file, 0, "The file is not readable.");
    }

    /// <summary>Makes this generation the one that counts.</summary>
    public void Write(string journal)
    {
        var file = Path.Combine(journal, FileName);
        var next = file + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{FormatLine}\n{Generation}\n{SnapshotBytes}\n")));
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, file, overwrite: true);
    }
}
