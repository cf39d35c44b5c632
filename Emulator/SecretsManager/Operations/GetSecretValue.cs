using System.Text.Json.Serialization;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.SecretsManager.Storage;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed record GetSecretValueRequest
{
    public required string SecretId { get; init; }

    public string? VersionId { get; init; }

    /// <summary>Absent: AWSCURRENT.</summary>
    public string? VersionStage { get; init; }
}

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

internal sealed class GetSecretValue(SecretStore secrets, SecretDirectory directory) : IOperation<GetSecretValueRequest, GetSecretValueResponse>
{
    public IEnumerable<Permission> Permissions(GetSecretValueRequest request, Caller caller) => directory.Permission("secretsmanager:GetSecretValue", request.SecretId, caller);

    public GetSecretValueResponse Invoke(GetSecretValueRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        var (version, text, binary) = directory.Read(secret, request.VersionId, request.VersionStage);
        return new GetSecretValueResponse
        {
            ARN = secret.Arn,
            Name = secret.Name,
            VersionId = version.Id,
            SecretString = text,
            SecretBinary = binary,
            VersionStages = version.Stages,
            CreatedDate = version.CreatedAt,
        };
    });
}
