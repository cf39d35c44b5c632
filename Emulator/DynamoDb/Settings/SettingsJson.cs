using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Settings.Wire;

namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>How the shapes of settings are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PutResourcePolicyRequest))]
[JsonSerializable(typeof(ResourcePolicyRequest))]
[JsonSerializable(typeof(ResourcePolicyResponse))]
[JsonSerializable(typeof(ContributorInsightsRequest))]
[JsonSerializable(typeof(ContributorInsightsResponse))]
[JsonSerializable(typeof(ListContributorInsightsRequest))]
[JsonSerializable(typeof(ListContributorInsightsResponse))]
[JsonSerializable(typeof(KinesisDestinationRequest))]
[JsonSerializable(typeof(KinesisDestinationResponse))]
[JsonSerializable(typeof(DescribeKinesisDestinationResponse))]
internal sealed partial class SettingsJson : JsonSerializerContext;
