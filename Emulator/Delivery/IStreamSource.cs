namespace Acinaces.Emulator.Delivery;

/// <summary>A service whose streams are read on behalf of functions (event source mappings).</summary>
internal interface IStreamSource
{
    /// <summary>The service part of the ARNs it serves, such as <c>dynamodb</c>.</summary>
    string ArnService { get; }

    /// <summary>Where reading begins: behind the newest record, or at the oldest.</summary>
    /// <returns>Absent when there is no such stream.</returns>
    long? PositionOf(string streamArn, bool latest);

    /// <summary>Reads records in their order, those of all shards. What has been trimmed is passed over.</summary>
    /// <param name="reader">On whose authority: the function's role.</param>
    /// <returns>Absent when there is no such stream, or the reader may not read it.</returns>
    ValueTask<StreamedPage?> ReadAsync(string streamArn, DeliverySender reader, long position, int maxRecords);
}
