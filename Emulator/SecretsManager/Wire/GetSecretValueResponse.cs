using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record GetSecretValueResponse
{
    public required string ARN { get; init; }

    public required string Name { get; init; }

    public required string VersionId { get; init; }

    public byte[]? SecretBinary { get; init; }

    public string? SecretString { get; init; }

    public required IReadOnlyList<string> VersionStages { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreatedDate { get; init; }
}
