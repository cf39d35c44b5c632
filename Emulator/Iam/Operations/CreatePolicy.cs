using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Creates a managed policy of the account.</summary>
internal sealed class CreatePolicy(IamState state, IdSource ids, TimeProvider clock) : IOperation<CreatePolicyRequest, CreatePolicyResponse>
{
    public IEnumerable<Permission> Permissions(CreatePolicyRequest request, Caller caller) => [new("iam:CreatePolicy", IamArn.Policy(caller.AccountId, request.Path ?? "/", request.PolicyName))];

    public CreatePolicyResponse Invoke(CreatePolicyRequest request, Caller caller)
    {
        var path = request.Path ?? "/";
        IamLimits.RequireName("policyName", request.PolicyName, IamLimits.MaxPolicyNameLength);
        IamLimits.RequirePath(path);
        IamLimits.RequirePolicy(request.PolicyDocument);
        var policy = new ManagedPolicy(IamArn.Policy(caller.AccountId, path, request.PolicyName), request.PolicyName, "ANPA" + ids.Upper(17), path, request.PolicyDocument, clock.GetUtcNow()) { Description = request.Description };
        state.Change(caller.AccountId, account => account.Policies.ContainsKey(policy.Arn)
            ? throw IamErrors.AlreadyExists("A policy called", policy.Name)
            : new IamChange(caller.AccountId) { Policy = policy });
        return new CreatePolicyResponse(PolicyDescription.Of(policy));
    }
}
