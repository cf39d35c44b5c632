using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>A part of a state on disk: a folder of segments that are never changed again.</summary>
/// <param name="Folder">Its name, below the folder of all parts: checkpoint, stream and the part's own name.</param>
/// <param name="Bytes">Length of all its segments together; one that is shorter has been cut.</param>
internal sealed record PartFile(string Folder, long Bytes)
{
    /// <summary>Whose part it is.</summary>
    public byte JournalStream => byte.Parse(Folder.Split('-')[1], CultureInfo.InvariantCulture);

    /// <summary>The part's own name.</summary>
    public string Name => Folder.Split('-', 3)[2];

    public static string FolderOf(int checkpoint, byte stream, string part) => string.Create(CultureInfo.InvariantCulture, $"{checkpoint:D6}-{stream:D2}-{part}");
}
