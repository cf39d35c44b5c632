using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>The manifest of format 1: a folder per generation, which holds a snapshot and what came after it in one run of segments.</summary>
internal sealed record FormerManifest(int Generation)
{
    private const string FormatLine = "acinaces-journal 1";

    public string FolderIn(string journal) => Path.Combine(journal, Generation.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Absent: the folder holds no journal of format 1.</summary>
    /// <exception cref="JournalDamageException">It does, but the file cannot be understood.</exception>
    public static FormerManifest? Read(string journal)
    {
        var file = JournalManifest.FileIn(journal);
        if (!File.Exists(file)) return null;
        var lines = File.ReadAllLines(file);
        if (lines.Length == 0 || lines[0] != FormatLine) return null;
        return lines.Length == 3 && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new FormerManifest(generation)
            : throw new JournalDamageException(file, 0, "The file is not readable.");
    }

    /// <summary>Removes every generation; called when the state has been written in the present format.</summary>
    public static void RemoveAll(string journal)
    {
        foreach (var folder in Directory.EnumerateDirectories(journal))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _)) Directory.Delete(folder, recursive: true);
        }
    }
}
