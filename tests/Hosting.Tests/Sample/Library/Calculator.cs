using System.Text.Json;
using Amazon.Lambda.Core;

namespace Acinaces.Sample.Library;

/// <summary>Handlers as somebody would write them in a class library.</summary>
public sealed class Calculator
{
    private int _calls;

    public static int Negate(int number) => -number;

    /// <summary>An instance lives as long as its process, so it counts its calls.</summary>
    public async Task<Sum> AddAsync(Numbers numbers, ILambdaContext context)
    {
        await Task.Yield();
        context.Logger.LogInformation("adding {0}", numbers.Left);
        context.Logger.LogLine($"adding for {context.FunctionName}, {context.RemainingTime > TimeSpan.Zero}");
        return new Sum { Total = numbers.Left + numbers.Right, RequestId = context.AwsRequestId, Calls = ++_calls };
    }

    public static Stream Echo(Stream request) => request;

    public static void Fail(JsonElement request) => throw new InvalidOperationException($"no such sum: {request}");

    public static ValueTask<int> LaterAsync(int number) => ValueTask.FromResult(number);

    /// <summary>Takes and gives JSON in the way of a serializer of its own.</summary>
    [LambdaSerializer(typeof(ShoutingSerializer))]
    public static string Shout(string text) => text + "!";
}
