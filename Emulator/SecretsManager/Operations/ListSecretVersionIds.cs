using System.Text.Json.Serialization;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed record ListSecretVersionIdsRequest
{
    public required string SecretId { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    /// <summary>Also versions without a staging label. Default false.</summary>
    public bool? IncludeDeprecated { get; init; }
}

internal sealed record ListSecretVersionIdsResponse(IReadOnlyList<SecretVersionEntry> Versions, string? NextToken, string ARN, string Name);

internal sealed record SecretVersionEntry
{
    public required string VersionId { get; init; }

    public IReadOnlyList<string>? VersionStages { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? LastAccessedDate { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreatedDate { get; init; }
}

internal sealed class ListSecretVersionIds(SecretDirectory directory) : IOperation<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse>
{
    public IEnumerable<Permission> Permissions(ListSecretVersionIdsRequest request, Caller caller) => directory.Permission("secretsmanager:ListSecretVersionIds", request.SecretId, caller);

    public ListSecretVersionIdsResponse Invoke(ListSecretVersionIdsRequest request, Caller caller)
    {
        if (request.MaxResults is < 1 or > SecretsManagerLimits.MaxPage)
            throw SecretsManagerErrors.InvalidParameter("MaxResults must be between 1 and 100.");
        var secret = directory.Require(request.SecretId, caller);
        var versions = secret.Versions.Where(version => version.Stages.Count > 0 || request.IncludeDeprecated == true).ToList();
        var (page, next) = Page.Of(versions, request.NextToken, request.MaxResults ?? SecretsManagerLimits.MaxPage);
        return new ListSecretVersionIdsResponse([.. page.Select(Entry)], next, secret.Arn, secret.Name);
    }

    private static SecretVersionEntry Entry(SecretVersion version) => new()
    {
        VersionId = version.Id,
        VersionStages = version.Stages.Count > 0 ? version.Stages : null,
        LastAccessedDate = version.AccessedAt,
        CreatedDate = version.CreatedAt,
    };
}
