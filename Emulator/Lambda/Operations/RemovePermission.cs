using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class RemovePermission(LambdaState state) : IOperation<RemovePermissionRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(RemovePermissionRequest request, Caller caller) => [new("lambda:RemovePermission", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public NoMembers Invoke(RemovePermissionRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        state.Change(name, function =>
        {
            var left = function.Policy.Where(statement => statement.Sid != request.StatementId || statement.Qualifier != name.Qualifier).ToList();
            return left.Count < function.Policy.Count
                ? function with { Policy = left }
                : throw LambdaErrors.NotFound($"Statement {request.StatementId} is not found in resource policy.");
        });
        return NoMembers.Instance;
    }
}
