using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

/// <summary>Freezes <c>$LATEST</c> under the next number; nothing happens when neither code nor settings have changed since the last.</summary>
internal sealed class PublishVersion(LambdaState state, IdSource ids) : IOperation<PublishVersionRequest, FunctionConfiguration>
{
    public IEnumerable<Permission> Permissions(PublishVersionRequest request, Caller caller) => [new("lambda:PublishVersion", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public FunctionConfiguration Invoke(PublishVersionRequest request, Caller caller)
    {
        var changed = state.Change(FunctionName.Parse(request.FunctionName, caller), function =>
        {
            if (request.RevisionId is { } revision && revision != function.Latest.RevisionId) throw LambdaErrors.RevisionMismatch();
            if (request.CodeSha256 is { } hash && hash != function.Latest.CodeSha256)
            {
                throw LambdaErrors.Invalid($"CodeSHA256 ({hash}) is different from current CodeSHA256 in $LATEST ({function.Latest.CodeSha256}). Please try again with the CodeSHA256 in $LATEST.");
            }
            if (function.Versions is [.., var last] && last.PublishedFrom == function.Latest.RevisionId) return function;
            var version = function.Latest with { Version = function.NextVersion(), Description = request.Description ?? function.Latest.Description, RevisionId = ids.Uuid(), PublishedFrom = function.Latest.RevisionId };
            return function with { Versions = [.. function.Versions, version] };
        });
        return FunctionConfiguration.Of(changed.Versions[^1]);
    }
}
