using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class PutSecretValue(SecretStore secrets, SecretDirectory directory) : IOperation<PutSecretValueRequest, PutSecretValueResponse>
{
    public IEnumerable<Permission> Permissions(PutSecretValueRequest request, Caller caller) => directory.Permission("secretsmanager:PutSecretValue", request.SecretId, caller);

    public PutSecretValueResponse Invoke(PutSecretValueRequest request, Caller caller)
    {
        var value = SecretValue.Of(request.SecretString, request.SecretBinary) ?? throw SecretsManagerErrors.InvalidRequest("You must provide either SecretString or SecretBinary.");
        return secrets.Atomically(() =>
        {
            var (secret, version) = directory.AddVersion(directory.RequireLive(request.SecretId, caller), value, request.ClientRequestToken, request.VersionStages ?? [Stage.Current]);
            secrets.Put(secret);
            return new PutSecretValueResponse(secret.Arn, secret.Name, version.Id, version.Stages);
        });
    }
}
