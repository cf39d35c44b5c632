namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>The ten data types, named as on the wire.</summary>
internal enum AttributeType : byte
{
    S,
    N,
    B,
    SS,
    NS,
    BS,
    M,
    L,
    NULL,
    BOOL,
}
