using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class ListEventSourceMappings(LambdaState state) : IOperation<EventSourceMappingRequest, ListEventSourceMappingsResponse>
{
    private const int PageSize = 100;

    public IEnumerable<Permission> Permissions(EventSourceMappingRequest request, Caller caller) => [new("lambda:ListEventSourceMappings", "*")];

    public ListEventSourceMappingsResponse Invoke(EventSourceMappingRequest request, Caller caller)
    {
        var functionArn = request.FunctionName is null ? null : FunctionName.Parse(request.FunctionName, caller).QualifiedArn;
        var size = Math.Clamp(request.MaxItems ?? PageSize, 1, PageSize);
        var page = state.Mappings
            .Where(mapping => functionArn is null || mapping.QualifiedFunctionArn == functionArn)
            .Where(mapping => request.EventSourceArn is null || mapping.SourceArn == request.EventSourceArn)
            .Where(mapping => request.Marker is null || string.CompareOrdinal(mapping.Uuid, request.Marker) > 0)
            .Take(size + 1)
            .ToList();
        return new ListEventSourceMappingsResponse(
            [.. page.Take(size).Select(mapping => EventSourceMappingConfiguration.Of(mapping))], page.Count > size ? page[size - 1].Uuid : null);
    }
}
