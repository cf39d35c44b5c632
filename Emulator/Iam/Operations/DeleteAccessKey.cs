using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Deletes a key; it is refused from then on.</summary>
internal sealed class DeleteAccessKey(IamState state) : IOperation<DeleteAccessKeyRequest, DeleteAccessKeyResponse>
{
    public IEnumerable<Permission> Permissions(DeleteAccessKeyRequest request, Caller caller) => [new("iam:DeleteAccessKey", IamArn.User(caller.AccountId, "/", request.UserName))];

    public DeleteAccessKeyResponse Invoke(DeleteAccessKeyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account => new IamChange(caller.AccountId) { RemovedAccessKey = account.RequireAccessKey(request.UserName, request.AccessKeyId).Id });
        return new DeleteAccessKeyResponse();
    }
}
