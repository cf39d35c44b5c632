using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>Snapshots on disk: a folder per name, laid out as a journal that holds nothing but a checkpoint.</summary>
internal sealed class SnapshotFolder(string dataFolder)
{
    private const string TimeFile = "taken-at";
    private readonly string _folder = Path.Combine(dataFolder, "snapshots");

    public IReadOnlyList<(string Name, DateTimeOffset TakenAt)> List() => !Directory.Exists(_folder) ? [] :
    [
        .. Directory.EnumerateDirectories(_folder).Where(folder => File.Exists(Path.Combine(folder, TimeFile))).Order(StringComparer.Ordinal)
            .Select(folder => (Path.GetFileName(folder), DateTimeOffset.Parse(File.ReadAllText(Path.Combine(folder, TimeFile)), CultureInfo.InvariantCulture))),
    ];

    /// <summary>Writes a snapshot. It counts once it is whole.</summary>
    public void Write(string name, DateTimeOffset takenAt, EmulatorCapture capture)
    {
        Delete(name);
        JournalFolder.Replace(Path.Combine(_folder, name), capture.States);
        File.WriteAllText(Path.Combine(_folder, name, TimeFile), takenAt.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <exception cref="JournalDamageException">It is not what was written.</exception>
    public EmulatorCapture Read(string name, AtRestKey key)
    {
        var folder = Path.Combine(_folder, name);
        var manifest = JournalManifest.Read(folder) ?? throw new JournalDamageException(JournalManifest.FileIn(folder), 0, "The file is missing.");
        var records = manifest.Parts.Select(part => part.JournalStream).Distinct().ToDictionary(stream => stream, _ => new List<ReadOnlyMemory<byte>>());
        foreach (var part in manifest.Parts)
            JournalReader.ReadPart(JournalManifest.PartsIn(folder), part, (stream, content, _, _) => records[stream].Add(content.ToArray()));
        return new EmulatorCapture([.. records.Select(stream => new RecordedCapture(stream.Key, stream.Value))], key);
    }

    public void Delete(string name)
    {
        var folder = Path.Combine(_folder, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
