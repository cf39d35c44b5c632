using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

/// <summary>Removes a function with its versions, aliases and policy, or one published version.</summary>
internal sealed class DeleteFunction(LambdaState state, FunctionRunner runner) : IOperation<FunctionRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(FunctionRequest request, Caller caller) => [new("lambda:DeleteFunction", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public NoMembers Invoke(FunctionRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        var function = state.Require(name);
        if (name.Qualifier is null)
        {
            state.Delete(name.Arn);
            foreach (var version in function.Versions.Append(function.Latest)) runner.Retire(version.QualifiedArn);
            return NoMembers.Instance;
        }
        if (name.Qualifier == "$LATEST") throw LambdaErrors.Invalid("$LATEST version cannot be deleted without deleting the function.");
        if (function.Aliases.ContainsKey(name.Qualifier)) throw LambdaErrors.Invalid("Deletion of aliases is not currently supported through this API.");
        if (function.Aliases.Values.FirstOrDefault(alias => alias.Version == name.Qualifier) is { } user)
        {
            throw LambdaErrors.Conflict($"Version {name.Qualifier} cannot be deleted because it is referenced by the alias {user.Name}.");
        }
        state.Change(name, present => present with { Versions = [.. present.Versions.Where(version => version.Version != name.Qualifier)] });
        runner.Retire(name.QualifiedArn);
        return NoMembers.Instance;
    }
}
