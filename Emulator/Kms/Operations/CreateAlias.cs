using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class CreateAlias(KeyStore keys, KeyDirectory directory, TimeProvider clock) : IOperation<CreateAliasRequest, CreateAliasResponse>
{
    public IEnumerable<Permission> Permissions(CreateAliasRequest request, Caller caller) =>
        directory.Permission("kms:CreateAlias", request.TargetKeyId, caller).Prepend(new Permission("kms:CreateAlias", KeyDirectory.AliasArn(request.AliasName, caller)));

    public CreateAliasResponse Invoke(CreateAliasRequest request, Caller caller)
    {
        AliasNames.Require(request.AliasName);
        var key = directory.RequireLive(request.TargetKeyId, caller);
        return keys.Atomically(() =>
        {
            var arn = KeyDirectory.AliasArn(request.AliasName, caller);
            if (keys.FindAlias(arn) is not null)
                throw KmsErrors.AliasExists(arn);
            var now = clock.GetUtcNow();
            keys.Put(new KeyAlias(arn, key.Arn, now, now));
            return new CreateAliasResponse();
        });
    }
}
