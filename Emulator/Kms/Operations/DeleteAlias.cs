using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class DeleteAlias(KeyStore keys) : IOperation<DeleteAliasRequest, DeleteAliasResponse>
{
    public IEnumerable<Permission> Permissions(DeleteAliasRequest request, Caller caller) => [new Permission("kms:DeleteAlias", KeyDirectory.AliasArn(request.AliasName, caller))];

    public DeleteAliasResponse Invoke(DeleteAliasRequest request, Caller caller)
    {
        AliasNames.Require(request.AliasName);
        var arn = KeyDirectory.AliasArn(request.AliasName, caller);
        if (keys.FindAlias(arn) is null)
            throw KmsErrors.AliasNotFound(arn);
        keys.RemoveAlias(arn);
        return new DeleteAliasResponse();
    }
}
