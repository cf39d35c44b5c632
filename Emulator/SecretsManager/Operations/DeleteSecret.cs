using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class DeleteSecret(SecretStore secrets, SecretDirectory directory, TimeProvider clock) : IOperation<DeleteSecretRequest, DeleteSecretResponse>
{
    public IEnumerable<Permission> Permissions(DeleteSecretRequest request, Caller caller) => directory.Permission("secretsmanager:DeleteSecret", request.SecretId, caller);

    public DeleteSecretResponse Invoke(DeleteSecretRequest request, Caller caller)
    {
        var isForced = request.ForceDeleteWithoutRecovery == true;
        if (isForced && request.RecoveryWindowInDays is not null)
            throw SecretsManagerErrors.InvalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        if (request.RecoveryWindowInDays is < SecretsManagerLimits.MinRecoveryDays or > SecretsManagerLimits.MaxRecoveryDays)
            throw SecretsManagerErrors.InvalidParameter("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        return secrets.Atomically(() => isForced ? Purge(request, caller) : Schedule(request, caller));
    }

    // Deleting for good what is not there succeeds, so that clean-up can be repeated.
    private DeleteSecretResponse Purge(DeleteSecretRequest request, Caller caller)
    {
        var now = clock.GetUtcNow();
        if (secrets.Find(request.SecretId, SecretDirectory.Prefix(caller)) is not { } secret)
            return new DeleteSecretResponse(directory.NewArn(request.SecretId, caller), request.SecretId, now);
        secrets.Remove(secret.Arn);
        return new DeleteSecretResponse(secret.Arn, secret.Name, now);
    }

    private DeleteSecretResponse Schedule(DeleteSecretRequest request, Caller caller)
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        var now = clock.GetUtcNow();
        var purgeAt = now.AddDays(request.RecoveryWindowInDays ?? SecretsManagerLimits.MaxRecoveryDays);
        secrets.Put(secret with { DeletedAt = now, PurgeAt = purgeAt });
        return new DeleteSecretResponse(secret.Arn, secret.Name, purgeAt);
    }
}
