using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class ListSecrets(SecretStore secrets) : IOperation<ListSecretsRequest, ListSecretsResponse>
{
    public IEnumerable<Permission> Permissions(ListSecretsRequest request, Caller caller) => [new Permission("secretsmanager:ListSecrets", "*")];

    public ListSecretsResponse Invoke(ListSecretsRequest request, Caller caller)
    {
        if (request.MaxResults is < 1 or > SecretsManagerLimits.MaxPage)
            throw SecretsManagerErrors.InvalidParameter("MaxResults must be between 1 and 100.");
        if (request.SortOrder is not (null or "asc" or "desc"))
            throw SecretsManagerErrors.InvalidParameter("SortOrder must be asc or desc.");
        var found = secrets.List(SecretDirectory.Prefix(caller))
            .Where(secret => (secret.DeletedAt is null || request.IncludePlannedDeletion == true) && SecretFilter.All(request.Filters, secret));
        var ordered = Sorted(found, request.SortBy);
        List<Secret> sorted = request.SortOrder == "asc" ? [.. ordered] : [.. ordered.Reverse()];
        var (page, next) = Page.Of(sorted, request.NextToken, request.MaxResults ?? SecretsManagerLimits.MaxPage);
        return new ListSecretsResponse([.. page.Select(Entry)], next);
    }

    private static IOrderedEnumerable<Secret> Sorted(IEnumerable<Secret> secrets, string? by) => by switch
    {
        null or "created-date" => secrets.OrderBy(secret => secret.CreatedAt).ThenBy(secret => secret.Name, StringComparer.Ordinal),
        "last-accessed-date" => secrets.OrderBy(secret => secret.AccessedAt).ThenBy(secret => secret.Name, StringComparer.Ordinal),
        "last-changed-date" => secrets.OrderBy(secret => secret.ChangedAt).ThenBy(secret => secret.Name, StringComparer.Ordinal),
        "name" => secrets.OrderBy(secret => secret.Name, StringComparer.Ordinal),
        _ => throw SecretsManagerErrors.InvalidParameter("SortBy must be created-date, last-accessed-date, last-changed-date or name."),
    };

    private static SecretListEntry Entry(Secret secret) => new()
    {
        ARN = secret.Arn,
        Name = secret.Name,
        Description = secret.Description,
        KmsKeyId = secret.KmsKeyId,
        RotationEnabled = secret.Rotation?.IsEnabled,
        RotationLambdaARN = secret.Rotation?.LambdaArn,
        RotationRules = secret.Rotation?.Rules,
        LastRotatedDate = secret.Rotation?.RotatedAt,
        NextRotationDate = RotationWindow.NextOf(secret)?.LastSecond,
        LastChangedDate = secret.ChangedAt,
        LastAccessedDate = secret.AccessedAt,
        DeletedDate = secret.DeletedAt,
        Tags = [.. secret.Tags.Select(tag => new Tag(tag.Key, tag.Value))],
        SecretVersionsToStages = secret.VersionIdsToStages,
        CreatedDate = secret.CreatedAt,
    };
}
