namespace Acinaces.ServiceDefaults.Identity;

/// <summary>Draws ids for what has no cause to derive them from.</summary>
public sealed class IdSource
{
    /// <summary>A UUID in lower case; of version 7, so that ids sort by time of creation.</summary>
    public string Next() => Guid.CreateVersion7().ToString();
}
