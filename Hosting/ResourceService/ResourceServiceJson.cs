using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aspire.Hosting.ResourceService;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ResourceView>))]
[JsonSerializable(typeof(ConsoleLineView))]
[JsonSerializable(typeof(CommandResultView))]
internal sealed partial class ResourceServiceJson : JsonSerializerContext;
