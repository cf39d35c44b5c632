using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

/// <summary>New code for <c>$LATEST</c>. Environments of the old code end: idle ones now, busy ones after their event.</summary>
internal sealed class UpdateFunctionCode(LambdaState state, CodeStore code, FunctionRunner runner, IdSource ids, TimeProvider clock) : IOperation<UpdateFunctionCodeRequest, FunctionConfiguration>
{
    public IEnumerable<Permission> Permissions(UpdateFunctionCodeRequest request, Caller caller) => [new("lambda:UpdateFunctionCode", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public FunctionConfiguration Invoke(UpdateFunctionCodeRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller);
        var present = state.Require(name).Latest;
        var stored = code.Take(new FunctionCode { ZipFile = request.ZipFile, S3Bucket = request.S3Bucket, S3Key = request.S3Key, S3ObjectVersion = request.S3ObjectVersion, ImageUri = request.ImageUri });
        if (request.DryRun) return FunctionConfiguration.Of(present with { CodeSize = stored.Size, CodeSha256 = stored.Sha256 });
        var changed = state.Change(name, function =>
        {
            if (request.RevisionId is { } revision && revision != function.Latest.RevisionId) throw LambdaErrors.RevisionMismatch();
            var latest = function.Latest with
            {
                CodeFolder = stored.Folder,
                Program = stored.Program,
                CodeSize = stored.Size,
                CodeSha256 = stored.Sha256,
                Architectures = request.Architectures ?? function.Latest.Architectures,
                LastModified = clock.GetUtcNow(),
                RevisionId = ids.Uuid(),
            };
            return request.Publish
                ? function with { Latest = latest, Versions = [.. function.Versions, latest with { Version = function.NextVersion(), RevisionId = ids.Uuid(), PublishedFrom = latest.RevisionId }] }
                : function with { Latest = latest };
        });
        runner.Retire(changed.Latest.QualifiedArn);
        runner.Prepare(changed.Latest);
        return FunctionConfiguration.Of(request.Publish ? changed.Versions[^1] : changed.Latest);
    }
}
