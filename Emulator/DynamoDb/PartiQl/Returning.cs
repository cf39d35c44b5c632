namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>What a write answers with.</summary>
/// <param name="Modified">Only what the statement touched; else the whole item.</param>
/// <param name="Old">As it was before; else as it is after.</param>
internal sealed record Returning(bool Modified, bool Old)
{
    public override string ToString() => $"{(Modified ? "MODIFIED" : "ALL")} {(Old ? "OLD" : "NEW")}";
}
