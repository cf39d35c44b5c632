using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DescribeArchiveResponse
{
    public required string ArchiveArn { get; init; }

    public required string ArchiveName { get; init; }

    public required string EventSourceArn { get; init; }

    public string? Description { get; init; }

    public string? EventPattern { get; init; }

    public string State { get; init; } = "ENABLED";

    public int RetentionDays { get; init; }

    public long SizeBytes { get; init; }

    public long EventCount { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreationTime { get; init; }
}
