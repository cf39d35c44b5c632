using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class UpdateSecret(SecretStore secrets, SecretDirectory directory, TimeProvider clock) : IOperation<UpdateSecretRequest, UpdateSecretResponse>
{
    public IEnumerable<Permission> Permissions(UpdateSecretRequest request, Caller caller) => directory.Permission("secretsmanager:UpdateSecret", request.SecretId, caller);

    public UpdateSecretResponse Invoke(UpdateSecretRequest request, Caller caller)
    {
        var value = SecretValue.Of(request.SecretString, request.SecretBinary);
        return secrets.Atomically(() =>
        {
            var secret = directory.RequireLive(request.SecretId, caller);
            secret = secret with { Description = request.Description ?? secret.Description, KmsKeyId = request.KmsKeyId ?? secret.KmsKeyId, ChangedAt = clock.GetUtcNow() };
            string? versionId = null;
            if (value is not null)
            {
                (secret, var version) = directory.AddVersion(secret, value, request.ClientRequestToken, [Stage.Current]);
                versionId = version.Id;
            }

            secrets.Put(secret);
            return new UpdateSecretResponse(secret.Arn, secret.Name, versionId);
        });
    }
}
