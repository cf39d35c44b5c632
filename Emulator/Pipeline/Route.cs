using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Where a request goes: an operation of a service, in one protocol.</summary>
internal sealed record Route(AwsService Service, OperationBinding Binding, ProtocolCodec Codec)
{
    /// <summary>Service and operation as they appear in spans and fault rules, such as <c>dynamodb.PutItem</c>.</summary>
    public string Label { get; } = $"{Service.SigningName}.{Binding.Name}";

    /// <summary>Such as <c>DynamoDb.PutItem</c>: the service by its class, which has AWS's capitals.</summary>
    public string SpanName { get; } = $"{Service.GetType().Name.Replace("Service", "", StringComparison.Ordinal)}.{Binding.Name}";
}
