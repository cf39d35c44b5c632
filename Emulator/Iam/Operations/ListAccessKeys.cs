using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the keys of a user, without their secrets.</summary>
internal sealed class ListAccessKeys(IamState state) : IOperation<ListAccessKeysRequest, ListAccessKeysResponse>
{
    public IEnumerable<Permission> Permissions(ListAccessKeysRequest request, Caller caller) => [new("iam:ListAccessKeys", IamArn.User(caller.AccountId, "/", request.UserName))];

    public ListAccessKeysResponse Invoke(ListAccessKeysRequest request, Caller caller)
    {
        var account = state.Account(caller.AccountId);
        account.RequireUser(request.UserName);
        var page = NamedPage<AccessKey>.Of(account.AccessKeys.Values.Where(key => key.UserName == request.UserName), key => key.Id, request.Marker, request.MaxItems);
        return new ListAccessKeysResponse([.. page.Items.Select(AccessKeyDescription.Of)], page.Marker is not null, page.Marker);
    }
}
