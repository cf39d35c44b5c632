namespace Amazon.Lambda.Core;

/// <summary>Stands where Amazon's library is, which not every registry has: the members that handlers use most, under its names.</summary>
public interface ILambdaContext
{
    string AwsRequestId { get; }

    string FunctionName { get; }

    ILambdaLogger Logger { get; }

    TimeSpan RemainingTime { get; }
}
