using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>
/// Keeps a second emulator out of a data folder. The operating system lifts the lock of a process that has died.
/// Who holds it stands in a file beside it, because a locked file cannot be read.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Another emulator uses the folder; the message has its process id.</exception>
    public static DataFolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var owner = Path.Combine(folder, "owner");
        try
        {
            var file = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolderLock(file);
        }
        catch (IOException taken) when (File.Exists(owner))
        {
            throw new IOException($"The data folder {folder} is in use by the emulator with process id {File.ReadAllText(owner)}. Stop it, or choose another folder with --data.", taken);
        }
    }

    public void Dispose() => _file.Dispose();
}
