using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class CancelRotateSecret(SecretStore secrets, SecretDirectory directory) : IOperation<CancelRotateSecretRequest, CancelRotateSecretResponse>
{
    public IEnumerable<Permission> Permissions(CancelRotateSecretRequest request, Caller caller) => directory.Permission("secretsmanager:CancelRotateSecret", request.SecretId, caller);

    // Labels stay where the rotation left them: which version is good, only its owner knows.
    public CancelRotateSecretResponse Invoke(CancelRotateSecretRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        if (secret.Rotation is { } rotation)
            secrets.Put(secret with { Rotation = rotation with { IsEnabled = false, Attempt = null } });
        return new CancelRotateSecretResponse(secret.Arn, secret.Name, secret.Unfinished?.Id);
    });
}
