using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record SecretListEntry
{
    public required string ARN { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? KmsKeyId { get; init; }

    public bool? RotationEnabled { get; init; }

    public string? RotationLambdaARN { get; init; }

    public RotationRules? RotationRules { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? LastRotatedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? NextRotationDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset LastChangedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? LastAccessedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? DeletedDate { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    public Dictionary<string, IReadOnlyList<string>>? SecretVersionsToStages { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreatedDate { get; init; }
}
