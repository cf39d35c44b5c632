using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class RestoreSecret(SecretStore secrets, SecretDirectory directory) : IOperation<RestoreSecretRequest, RestoreSecretResponse>
{
    public IEnumerable<Permission> Permissions(RestoreSecretRequest request, Caller caller) => directory.Permission("secretsmanager:RestoreSecret", request.SecretId, caller);

    public RestoreSecretResponse Invoke(RestoreSecretRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.Require(request.SecretId, caller);
        secrets.Put(secret with { DeletedAt = null, PurgeAt = null });
        return new RestoreSecretResponse(secret.Arn, secret.Name);
    });
}
