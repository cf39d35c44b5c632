using System.Text.Json.Serialization;
using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Wire;

namespace Acinaces.Emulator.Lambda;

/// <summary>The service's shapes on the wire.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateFunctionRequest))]
[JsonSerializable(typeof(UpdateFunctionCodeRequest))]
[JsonSerializable(typeof(UpdateFunctionConfigurationRequest))]
[JsonSerializable(typeof(FunctionConfiguration))]
[JsonSerializable(typeof(FunctionRequest))]
[JsonSerializable(typeof(NoMembers))]
[JsonSerializable(typeof(GetFunctionResponse))]
[JsonSerializable(typeof(ListFunctionsRequest))]
[JsonSerializable(typeof(ListFunctionsResponse))]
[JsonSerializable(typeof(InvokeRequest))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(PutFunctionConcurrencyRequest))]
[JsonSerializable(typeof(PublishVersionRequest))]
[JsonSerializable(typeof(AliasRequest))]
[JsonSerializable(typeof(AliasConfiguration))]
[JsonSerializable(typeof(AddPermissionRequest))]
[JsonSerializable(typeof(AddPermissionResponse))]
[JsonSerializable(typeof(RemovePermissionRequest))]
[JsonSerializable(typeof(GetPolicyResponse))]
[JsonSerializable(typeof(PutFunctionEventInvokeConfigRequest))]
[JsonSerializable(typeof(FunctionEventInvokeConfig))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(ListTagsResponse))]
[JsonSerializable(typeof(EventSourceMappingRequest))]
[JsonSerializable(typeof(EventSourceMappingConfiguration))]
[JsonSerializable(typeof(ListEventSourceMappingsResponse))]
[JsonSerializable(typeof(StandbyAssignment))]
[JsonSerializable(typeof(BatchResponse))]
internal sealed partial class LambdaJson : JsonSerializerContext;
