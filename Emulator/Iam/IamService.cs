using Acinaces.Emulator.Iam.Operations;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam;

/// <summary>Identities and their policies. Global: its ARNs name no region.</summary>
internal sealed class IamService(EmulatorContext context, IamState state) : AwsService
{
    private IReadOnlyList<OperationBinding>? _operations;

    public override string SigningName => "iam";

    public override string DisplayName => "IAM";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.Query("2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/")];

    public override IReadOnlyList<OperationBinding> Operations => _operations ??= BuildOperations();

    public override IReadOnlyList<IJournaled> Journaled => [state];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (context.Options.DataDirectory is not null) state.KeepSessionKey();
        return Task.CompletedTask;
    }

    private OperationBinding[] BuildOperations()
    {
        var json = IamJson.Default;
        return
        [
            OperationBinding.For(new AttachRolePolicy(state), () => json.AttachRolePolicyRequest, () => json.AttachRolePolicyResponse),
            OperationBinding.For(new AttachUserPolicy(state), () => json.AttachUserPolicyRequest, () => json.AttachUserPolicyResponse),
            OperationBinding.For(new CreateAccessKey(state, context.Ids, context.Clock), () => json.CreateAccessKeyRequest, () => json.CreateAccessKeyResponse),
            OperationBinding.For(new CreatePolicy(state, context.Ids, context.Clock), () => json.CreatePolicyRequest, () => json.CreatePolicyResponse),
            OperationBinding.For(new CreateRole(state, context.Ids, context.Clock), () => json.CreateRoleRequest, () => json.CreateRoleResponse),
            OperationBinding.For(new CreateUser(state, context.Ids, context.Clock), () => json.CreateUserRequest, () => json.CreateUserResponse),
            OperationBinding.For(new DeleteAccessKey(state), () => json.DeleteAccessKeyRequest, () => json.DeleteAccessKeyResponse),
            OperationBinding.For(new DeletePolicy(state), () => json.DeletePolicyRequest, () => json.DeletePolicyResponse),
            OperationBinding.For(new DeleteRole(state), () => json.DeleteRoleRequest, () => json.DeleteRoleResponse),
            OperationBinding.For(new DeleteRolePolicy(state), () => json.DeleteRolePolicyRequest, () => json.DeleteRolePolicyResponse),
            OperationBinding.For(new DeleteUser(state), () => json.DeleteUserRequest, () => json.DeleteUserResponse),
            OperationBinding.For(new DeleteUserPolicy(state), () => json.DeleteUserPolicyRequest, () => json.DeleteUserPolicyResponse),
            OperationBinding.For(new DetachRolePolicy(state), () => json.DetachRolePolicyRequest, () => json.DetachRolePolicyResponse),
            OperationBinding.For(new DetachUserPolicy(state), () => json.DetachUserPolicyRequest, () => json.DetachUserPolicyResponse),
            OperationBinding.For(new GetPolicy(state), () => json.GetPolicyRequest, () => json.GetPolicyResponse, writes: false),
            OperationBinding.For(new GetRole(state), () => json.GetRoleRequest, () => json.GetRoleResponse, writes: false),
            OperationBinding.For(new GetRolePolicy(state), () => json.GetRolePolicyRequest, () => json.GetRolePolicyResponse, writes: false),
            OperationBinding.For(new GetUser(state), () => json.GetUserRequest, () => json.GetUserResponse, writes: false),
            OperationBinding.For(new GetUserPolicy(state), () => json.GetUserPolicyRequest, () => json.GetUserPolicyResponse, writes: false),
            OperationBinding.For(new ListAccessKeys(state), () => json.ListAccessKeysRequest, () => json.ListAccessKeysResponse, writes: false),
            OperationBinding.For(new ListAttachedRolePolicies(state), () => json.ListAttachedRolePoliciesRequest, () => json.ListAttachedRolePoliciesResponse, writes: false),
            OperationBinding.For(new ListAttachedUserPolicies(state), () => json.ListAttachedUserPoliciesRequest, () => json.ListAttachedUserPoliciesResponse, writes: false),
            OperationBinding.For(new ListPolicies(state), () => json.ListPoliciesRequest, () => json.ListPoliciesResponse, writes: false),
            OperationBinding.For(new ListRolePolicies(state), () => json.ListRolePoliciesRequest, () => json.ListRolePoliciesResponse, writes: false),
            OperationBinding.For(new ListRoles(state), () => json.ListRolesRequest, () => json.ListRolesResponse, writes: false),
            OperationBinding.For(new ListUserPolicies(state), () => json.ListUserPoliciesRequest, () => json.ListUserPoliciesResponse, writes: false),
            OperationBinding.For(new ListUsers(state), () => json.ListUsersRequest, () => json.ListUsersResponse, writes: false),
            OperationBinding.For(new PutRolePolicy(state), () => json.PutRolePolicyRequest, () => json.PutRolePolicyResponse),
            OperationBinding.For(new PutUserPolicy(state), () => json.PutUserPolicyRequest, () => json.PutUserPolicyResponse),
            OperationBinding.For(new UpdateAccessKey(state), () => json.UpdateAccessKeyRequest, () => json.UpdateAccessKeyResponse),
            OperationBinding.For(new UpdateAssumeRolePolicy(state), () => json.UpdateAssumeRolePolicyRequest, () => json.UpdateAssumeRolePolicyResponse),
        ];
    }
}
