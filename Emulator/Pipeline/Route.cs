using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Where a request goes: an operation of a service, in one protocol.</summary>
internal sealed record Route(AwsService Service, OperationBinding Binding, ProtocolCodec Codec)
{
    /// <summary>Service and operation as they appear in spans and fault rules, such as <c>dynamodb.PutItem</c>.</summary>
    public string Label { get; } = $"{Service.SigningName}.{Binding.Name}";

    /// <summary>Such as <c>DynamoDB.PutItem</c>.</summary>
    public string SpanName { get; } = $"{Service.DisplayName}.{Binding.Name}";
}
