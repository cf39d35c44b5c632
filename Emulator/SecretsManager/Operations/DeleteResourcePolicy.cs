using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class DeleteResourcePolicy(SecretStore secrets, SecretDirectory directory) : IOperation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(DeleteResourcePolicyRequest request, Caller caller) => directory.Permission("secretsmanager:DeleteResourcePolicy", request.SecretId, caller);

    public DeleteResourcePolicyResponse Invoke(DeleteResourcePolicyRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        secrets.Put(secret with { Policy = null });
        return new DeleteResourcePolicyResponse(secret.Arn, secret.Name);
    });
}
