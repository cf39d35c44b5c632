using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Issues a lasting key of a user. The secret is shown this once.</summary>
internal sealed class CreateAccessKey(IamState state, IdSource ids, TimeProvider clock) : IOperation<CreateAccessKeyRequest, CreateAccessKeyResponse>
{
    public IEnumerable<Permission> Permissions(CreateAccessKeyRequest request, Caller caller) => [new("iam:CreateAccessKey", IamArn.User(caller.AccountId, "/", request.UserName))];

    public CreateAccessKeyResponse Invoke(CreateAccessKeyRequest request, Caller caller)
    {
        var key = new AccessKey("AKIA" + ids.Upper(16), Convert.ToBase64String(ids.Bytes(30)), request.UserName, true, clock.GetUtcNow());
        state.Change(caller.AccountId, account =>
        {
            account.RequireUser(request.UserName);
            if (account.AccessKeys.Values.Count(present => present.UserName == request.UserName) >= IamLimits.MaxAccessKeysPerUser) throw IamErrors.LimitExceeded($"Cannot exceed quota for AccessKeysPerUser: {IamLimits.MaxAccessKeysPerUser}");
            return new IamChange(caller.AccountId) { AccessKey = key };
        });
        return new CreateAccessKeyResponse(AccessKeyDescription.Of(key) with { SecretAccessKey = key.Secret });
    }
}
