using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Switches a key on or off.</summary>
internal sealed class UpdateAccessKey(IamState state) : IOperation<UpdateAccessKeyRequest, UpdateAccessKeyResponse>
{
    public IEnumerable<Permission> Permissions(UpdateAccessKeyRequest request, Caller caller) => [new("iam:UpdateAccessKey", IamArn.User(caller.AccountId, "/", request.UserName))];

    public UpdateAccessKeyResponse Invoke(UpdateAccessKeyRequest request, Caller caller)
    {
        if (request.Status is not ("Active" or "Inactive")) throw IamErrors.Validation($"1 validation error detected: Value '{request.Status}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]");
        state.Change(caller.AccountId, account => new IamChange(caller.AccountId) { AccessKey = account.RequireAccessKey(request.UserName, request.AccessKeyId) with { IsActive = request.Status == "Active" } });
        return new UpdateAccessKeyResponse();
    }
}
