using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class ListFunctions(LambdaState state) : IOperation<ListFunctionsRequest, ListFunctionsResponse>
{
    private const int PageSize = 50;

    public IEnumerable<Permission> Permissions(ListFunctionsRequest request, Caller caller) => [new("lambda:ListFunctions", "*")];

    public ListFunctionsResponse Invoke(ListFunctionsRequest request, Caller caller)
    {
        if (request.MasterRegion is not (null or "ALL")) throw LambdaErrors.Unsupported("MasterRegion other than ALL");
        if (request.FunctionVersion is not (null or "ALL")) throw LambdaErrors.Constraint(request.FunctionVersion, "functionVersion", "Member must satisfy enum value set: [ALL]");
        var prefix = caller.Arn("lambda", "function:");
        var versions = state.Functions
            .Where(function => function.Arn.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(function => request.FunctionVersion == "ALL" ? function.Versions.Prepend(function.Latest) : [function.Latest])
            .Where(version => request.Marker is null || string.CompareOrdinal(version.QualifiedArn, request.Marker) > 0);
        var size = Math.Clamp(request.MaxItems ?? PageSize, 1, PageSize);
        var page = versions.Take(size + 1).ToList();
        return new ListFunctionsResponse(
            [.. page.Take(size).Select(version => FunctionConfiguration.Of(version, request.FunctionVersion == "ALL" ? version.Version : null))],
            page.Count > size ? page[size - 1].QualifiedArn : null);
    }
}
