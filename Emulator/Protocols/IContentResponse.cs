namespace Acinaces.Emulator.Protocols;

/// <summary>An answer whose body is a stream of bytes, not a shape.</summary>
internal interface IContentResponse
{
    /// <summary>The bytes; sent and disposed of by the transport. Absent for answers to HEAD.</summary>
    Stream? Content { get; }

    /// <summary>How many they are, or would be.</summary>
    long Length { get; }
}
