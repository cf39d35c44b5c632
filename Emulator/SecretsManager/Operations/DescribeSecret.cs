using System.Text.Json.Serialization;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed record DescribeSecretRequest(string SecretId);

internal sealed record DescribeSecretResponse
{
    public required string ARN { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? KmsKeyId { get; init; }

    public bool RotationEnabled { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset LastChangedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? LastAccessedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? DeletedDate { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }

    public Dictionary<string, IReadOnlyList<string>>? VersionIdsToStages { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreatedDate { get; init; }
}

internal sealed class DescribeSecret(SecretDirectory directory) : IOperation<DescribeSecretRequest, DescribeSecretResponse>
{
    public IEnumerable<Permission> Permissions(DescribeSecretRequest request, Caller caller) => directory.Permission("secretsmanager:DescribeSecret", request.SecretId, caller);

    public DescribeSecretResponse Invoke(DescribeSecretRequest request, Caller caller)
    {
        var secret = directory.Require(request.SecretId, caller);
        return new DescribeSecretResponse
        {
            ARN = secret.Arn,
            Name = secret.Name,
            Description = secret.Description,
            KmsKeyId = secret.KmsKeyId,
            LastChangedDate = secret.ChangedAt,
            LastAccessedDate = secret.AccessedAt,
            DeletedDate = secret.DeletedAt,
            Tags = [.. secret.Tags.Select(tag => new Tag(tag.Key, tag.Value))],
            VersionIdsToStages = secret.VersionIdsToStages,
            CreatedDate = secret.CreatedAt,
        };
    }
}
