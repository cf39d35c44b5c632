using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class CreateFunction(LambdaState state, CodeStore code, FunctionRunner runner, IdSource ids, TimeProvider clock) : IOperation<CreateFunctionRequest, FunctionConfiguration>
{
    public IEnumerable<Permission> Permissions(CreateFunctionRequest request, Caller caller) =>
    [
        new("lambda:CreateFunction", FunctionName.Parse(request.FunctionName, caller).Arn),
        new("iam:PassRole", request.Role ?? "*"),
    ];

    public FunctionConfiguration Invoke(CreateFunctionRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller);
        if (request.PackageType is not (null or "Zip")) throw LambdaErrors.Unsupported($"PackageType {request.PackageType}");
        FunctionChecks.RequireRole(request.Role);
        FunctionChecks.RequireRuntime(request.Runtime);
        if (string.IsNullOrEmpty(request.Handler)) throw LambdaErrors.Invalid("Handler is mandatory for functions created with deployment packages.");
        if (state.Find(name.Arn) is not null) throw LambdaErrors.Conflict($"Function already exist: {name.Name}");
        var settings = FunctionChecks.Apply(
            new FunctionVersion
            {
                FunctionArn = name.Arn,
                Version = "$LATEST",
                Role = request.Role ?? "",
                Runtime = request.Runtime ?? "",
                CodeFolder = "",
                CodeSha256 = "",
                Architectures = request.Architectures ?? ["x86_64"],
                LogGroup = $"/aws/lambda/{name.Name}",
                LastModified = clock.GetUtcNow(),
                RevisionId = ids.Uuid(),
            },
            request);
        var stored = code.Take(request.Code);
        var latest = settings with { CodeFolder = stored.Folder, Program = stored.Program, CodeSize = stored.Size, CodeSha256 = stored.Sha256 };
        var function = new Function { Latest = latest, Tags = request.Tags ?? new Dictionary<string, string>() };
        if (request.Publish) function = function with { Versions = [latest with { Version = "1", RevisionId = ids.Uuid(), PublishedFrom = latest.RevisionId }] };
        state.Create(function);
        runner.Prepare(latest);
        return FunctionConfiguration.Of(request.Publish ? function.Versions[0] : latest);
    }
}
