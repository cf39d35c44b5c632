using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class BatchGetSecretValue(SecretStore secrets, SecretDirectory directory, GetSecretValue getSecretValue) : IOperation<BatchGetSecretValueRequest, BatchGetSecretValueResponse>
{
    public IEnumerable<Permission> Permissions(BatchGetSecretValueRequest request, Caller caller) =>
        (request.SecretIdList ?? Matching(request, caller)).SelectMany(id => directory.Permission("secretsmanager:GetSecretValue", id, caller))
            .Prepend(new Permission("secretsmanager:BatchGetSecretValue", "*"));

    public BatchGetSecretValueResponse Invoke(BatchGetSecretValueRequest request, Caller caller)
    {
        if ((request.SecretIdList is null) == (request.Filters is null))
            throw SecretsManagerErrors.InvalidParameter("Either 'SecretIdList' or 'Filters' must be provided, but not both.");
        if (request.SecretIdList is { Count: 0 or > SecretsManagerLimits.MaxBatch } || request.MaxResults is < 1 or > SecretsManagerLimits.MaxBatch)
            throw SecretsManagerErrors.InvalidParameter("Between 1 and 20 secrets can be retrieved at once.");
        var (page, next) = request.SecretIdList is { } ids ? (ids, null) : Page.Of(Matching(request, caller), request.NextToken, request.MaxResults ?? SecretsManagerLimits.MaxBatch);
        List<GetSecretValueResponse> values = [];
        List<BatchSecretError> errors = [];
        foreach (var id in page)
        {
            try
            {
                values.Add(getSecretValue.Invoke(new GetSecretValueRequest { SecretId = id }, caller));
            }
            catch (AwsErrorException refusal)
            {
                errors.Add(new BatchSecretError(id, refusal.Error.Code, refusal.Error.Message));
            }
        }

        return new BatchGetSecretValueResponse(values, errors, next);
    }

    private List<string> Matching(BatchGetSecretValueRequest request, Caller caller) =>
        [.. secrets.List(SecretDirectory.Prefix(caller)).Where(secret => secret.DeletedAt is null && SecretFilter.All(request.Filters, secret))
            .OrderBy(secret => secret.CreatedAt).Select(secret => secret.Arn)];
}
