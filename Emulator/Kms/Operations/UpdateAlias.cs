using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class UpdateAlias(KeyStore keys, KeyDirectory directory, TimeProvider clock) : IOperation<UpdateAliasRequest, UpdateAliasResponse>
{
    public IEnumerable<Permission> Permissions(UpdateAliasRequest request, Caller caller) =>
        directory.Permission("kms:UpdateAlias", request.TargetKeyId, caller).Prepend(new Permission("kms:UpdateAlias", KeyDirectory.AliasArn(request.AliasName, caller)));

    public UpdateAliasResponse Invoke(UpdateAliasRequest request, Caller caller)
    {
        AliasNames.Require(request.AliasName);
        var key = directory.RequireLive(request.TargetKeyId, caller);
        return keys.Atomically(() =>
        {
            var arn = KeyDirectory.AliasArn(request.AliasName, caller);
            var alias = keys.FindAlias(arn) ?? throw KmsErrors.AliasNotFound(arn);
            keys.Put(alias with { TargetKeyArn = key.Arn, UpdatedAt = clock.GetUtcNow() });
            return new UpdateAliasResponse();
        });
    }
}
