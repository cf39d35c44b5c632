using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

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
