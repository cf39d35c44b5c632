using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Describes one export.</summary>
internal sealed class DescribeExport(TransferCatalog<ExportDescription> exports) : IOperation<ExportRequest, ExportResponse>
{
    public IEnumerable<Permission> Permissions(ExportRequest request, Caller caller) => [new Permission("dynamodb:DescribeExport", request.ExportArn ?? "*")];

    public ExportResponse Invoke(ExportRequest request, Caller caller)
    {
        new RequestValidator().Required("exportArn", request.ExportArn).Length("exportArn", request.ExportArn, 37, 1024).ThrowIfInvalid();
        return new ExportResponse(exports.Find(request.ExportArn) ?? throw new AwsErrorException("ExportNotFoundException", $"Export not found: {request.ExportArn}"));
    }
}
