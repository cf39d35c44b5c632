using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>Keeps a second emulator out of a data folder. The operating system lifts the lock of a process that has died.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Another emulator uses the folder; the message has its process id.</exception>
    public static DataFolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "lock");
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new DataFolderLock(file);
        }
        catch (IOException taken) when (File.Exists(path))
        {
            throw new IOException($"The data folder {folder} is in use by the emulator with process id {OwnerOf(path)}. Stop it, or choose another folder with --data.", taken);
        }
    }

    public void Dispose() => _file.Dispose();

    private static string OwnerOf(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd() is { Length: > 0 } id ? id : "unknown";
    }
}
