using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record SecretVersionEntry
{
    public required string VersionId { get; init; }

    public IReadOnlyList<string>? VersionStages { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? LastAccessedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreatedDate { get; init; }
}
