namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>What one measured stretch gave.</summary>
internal sealed record Figures(double OperationsPerSecond, double CpuMicrosecondsPerOperation, double MedianMs, double P99Ms, int Errors);
